/** Reports for the browser's tests: a call and its repetition, and one made of everything that could do harm. */
export const CALL = `---
title: Calls from the front
publisher: The Harbour Courier
published: 2022-09-29
---
A Russian soldier from the 331st Airborne Regiment told his mother in a call that the battalion was gone.

The call was recorded by HUR, Ukraine's military intelligence service. The recording was verified by The New York Times.

The 331st Airborne Regiment is based in Kostroma. Bucha lies in Ukraine.
`;

export const BULLETIN = `---
title: Fighting near Kupyansk
publisher: Northern Bulletin
published: 2023-02-11
---
HUR released an intercepted call in which a Russian soldier from the 331st Airborne Regiment speaks of Kupyansk. The call could not be verified.

The 14th Mechanized Brigade is based in Volodymyr.
`;

/** Ten megabytes of one word. */
export const ONE_WORD = "Kupyansk".repeat(1_310_720);

const HARM = `<script>window.harmed = 1</script><img src=x onerror="window.harmed = 2">`;

export const HOSTILE = `${JSON.stringify({
  id: `hostile "><svg onload=window.harmed=3>`,
  title: `Report ${HARM}`,
  publisher: `\u202etxet desrever <b>bold</b>`,
  published: "2023-05-01",
  url: "javascript:window.harmed=4",
  text: `Colonel Ivan ${HARM} Petrov commands the 331st Airborne Regiment. ${HARM} "Bucha," said Colonel Ivan Petrov of the 331st Airborne Regiment. ${"a".repeat(20_000)}`,
})}\n`;

/** One family name in two forms: one man's or two men's, for a person to decide. */
export const ONE_NAME = `---
title: Appointments
publisher: Oskil Herald
published: 2023-05-01
---
Serhiy Bondar commands the 92nd Assault Brigade. Olena Hrytsai spoke in Kharkiv.
`;

export const OTHER_NAME = `---
title: A word from the brigade
publisher: Dnipro Courier
published: 2023-06-01
---
Serhiy Koval-Bondar commands the 92nd Assault Brigade. Olena Koval-Hrytsai spoke in Kharkiv.
`;
