/** Whole lines that are buttons, links and forms of a page, in small letters and without their marks. */
const BUTTONS: ReadonlySet<string> = new Set(
  `share this
  share this with
  tweet this
  subscribe now
  donate now
  donate today
  contact us
  about us
  our team
  advertise with us
  careers
  file photo
  stock photo
  join the conversation
  join the discussion
  my account
  bookmark
  like this article
  enjoyed this article
  enjoying this story
  was this article helpful
  was this page helpful
  report an error
  report a typo
  send a letter to the editor
  write to the editor
  promoted stories
  loading
  show all
  see more
  see all
  read full story
  read the full story
  read the full story here
  read the full article
  click here to read more
  click here to subscribe
  continue to the article
  republish this article
  republish this story
  story highlights
  keywords
  thank you for subscribing
  you have successfully subscribed
  your email address will not be published
  required fields are marked
  enter your email address
  enter your email
  your email
  listen to the podcast
  listen to this story
  get the app
  download the app
  advertisement continue reading below
  advertisement continue reading the main story
  supported by
  more videos
  photo gallery
  view gallery
  view slideshow
  full screen
  autoplay
  reject all
  all rights reserved
  do not sell my personal information
  accessibility
  sitemap
  site map
  faq
  rss
  rss feeds
  terms of service
  terms of use
  terms and conditions
  cookie notice
  imprint
  impressum`
    .split("\n")
    .map((it) => it.trim()),
);

/** Whether a line is nothing but a button, a link or a form of the page. */
export function isButtonLine(line: string): boolean {
  if (line.length > 60) return false;
  const words = line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return BUTTONS.has(words);
}
