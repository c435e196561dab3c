/** Pixels of one side that browsers draw at the most. */
const LARGEST = 16_384;

/** An SVG picture as PNG, so many times as large. */
export async function pngOf(svg: string, width: number, height: number, scale: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.min(LARGEST, Math.round(width * scale));
  canvas.height = Math.min(LARGEST, Math.round(height * scale));
  const context = canvas.getContext("2d");
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(address);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("the browser could not draw a picture of this size");
  return blob;
}
