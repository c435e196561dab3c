import { isButtonLine } from "./button-lines.ts";

/** A kind of line that is no part of a report, told by its words alone. */
interface LineRule {
  readonly name: string;
  /** Longer lines are left alone. */
  readonly longest: number;
  /** One of these stands in every such line; undefined where the form's own beginning says soon enough that it doesn't fit. */
  readonly signs?: readonly string[];
  readonly form: RegExp;
}

const OUTLET_THING = "(?:article|story|page|post|report|link|news|with (?:your )?friends)";

/** Whole lines that pages put around a report; each form takes the whole line. */
const LINE_RULES: readonly LineRule[] = [
  {
    name: "advertisement",
    longest: 80,
    form: /^[-–—\s[(]*(?:advertisements?|advertising|ads?|sponsored(?: content| post)?|promoted(?: content)?|paid (?:content|post)|(?:story|article|content) continues (?:below|after)(?: (?:the |this )?(?:ad|advertisement))?|skip (?:the )?(?:ad|advertisement)|scroll (?:down )?to continue(?: reading)?|continue reading(?: below)?)[-–—\s\])…:.]*$/i,
  },
  {
    name: "sharing",
    longest: 120,
    form: new RegExp(
      `^(?:share|tweet|e-?mail|print|save|copy link|comment|listen|facebook|twitter|telegram|whatsapp|linkedin|pinterest|reddit)(?: (?:this|the|to this) ${OUTLET_THING})?(?: (?:on|via|with|by) [\\p{L}, -]{1,40})?[.:!]?$`,
      "iu",
    ),
  },
  {
    name: "comments",
    longest: 60,
    form: /^(?:(?:\d{1,6} |no |leave a |add a |post a |view |show |load more )?comments?(?: \(\d{1,6}\))?|comments are closed|leave a reply|back to top|load more|show more|view all|\d{1,3} min(?:ute)?s? read|listen to this article)[.:]?$/i,
  },
  {
    name: "newsletter",
    longest: 240,
    form: /^(?:get|receive|try|read) (?:our|the|a) [^.!?]{0,60}\bnewsletters?\b[^.!?]{0,120}[.!]?(?: (?:sign up|subscribe)(?: here| now| today)?[.!]?)?$/i,
  },
  {
    name: "subscription",
    longest: 320,
    form: /^(?:please )?(?:sign up|subscribe|log in|sign in|register|join (?:us|our)|follow (?:us|our)|get (?:our|the latest|the best|breaking)|support (?:us|our|independent)|become a (?:member|patron|subscriber|supporter)|donate|download (?:our|the) app|already a (?:subscriber|member))\b(?:[^.!?]{0,160}\b(?:newsletters?|inbox|e-?mails?|channel|updates|notifications|subscribers?|subscription|telegram|twitter|facebook|instagram|youtube|patreon|journalism|app|account|offer|log in|sign in|reading)\b[^\n]{0,200}|[.!?:]?)$/i,
  },
  {
    name: "cookies",
    longest: 400,
    form: /^(?:(?:we|this (?:web)?site|our (?:web)?site|our partners) (?:and our partners )?uses? cookies\b.*|by (?:clicking|continuing|using)\b.{0,160}\b(?:cookies|privacy|terms)\b.*|(?:accept|reject|manage)(?: all)?(?: cookies)?|cookie (?:policy|settings|preferences)|privacy policy|terms (?:of use|of service|and conditions).{0,60})$/i,
  },
  {
    name: "copyright",
    longest: 200,
    form: /^(?:(?:copyright )?(?:©|\(c\)) .{2,160}|copyright \d{4}\b.{0,160}|all rights reserved\.?)$/i,
  },
  {
    name: "correction",
    longest: 240,
    form: /^(?:to (?:suggest|request|submit|report|make) an? (?:correction|clarification|error|mistake|typo)\b.*|(?:spotted|found|noticed|see) an? (?:error|mistake|typo|spelling mistake)\b.*|if you (?:have )?(?:find|found|notice|noticed|see|spot|spotted) an? (?:\p{L}+ )?(?:error|mistake|typo)\b.*|(?:have|got) (?:a )?(?:tip|a story|news)\b.{0,30}\? .{0,160})$/iu,
  },
  {
    name: "keys that report a mistake",
    longest: 240,
    signs: ["+"],
    form: /^.{0,120}\b(?:press|hit|click) (?:ctrl|cmd|control|command) ?\+ ?enter\b.{0,80}$/iu,
  },
  {
    name: "pointer",
    longest: 240,
    form: /^[-–—•*>\s]*(?:read (?:more|also|next|on)|also read|see also|see more|watch(?: also| more| now)?|related(?: \p{L}+)?|more on this|recommended|don['’]t miss|in case you missed it|up next|tags|topics|keywords|filed under|categories)\s?[:：|]\s?\S.*$/iu,
  },
  {
    name: "photo credit",
    longest: 100,
    form: /^[([]?(?:(?:file )?photo(?:graph|s|graphs)?|image|picture|video|illustration|credit|screenshot)(?: credits?| by| courtesy(?: of)?| from| taken by)?(?:\s?[:：/|]\s?|(?<=by|of) )[^\s.]{1,30}(?:[\s.]+[^\s.!?]{1,30}){0,8}[)\]]?$/i,
  },
  {
    name: "agency photo",
    longest: 90,
    signs: ["/", "|"],
    form: /^[(]?[\p{L}.' -]{2,50}\s?[/|]\s?[\p{L}.' -]{0,30}\b(?:getty images|afp|ap|ap photo|reuters|epa|epa-efe|shutterstock|via reuters)(?: via .{2,30})?[)]?$/iu,
  },
  {
    name: "agency photo by name",
    longest: 70,
    form: /^(?:[\p{Lu}][\p{L}.'’-]{0,20} ){1,4}(?:via|for) (?:Getty Images|AP|Reuters|AFP|Shutterstock)\.?$|^\(?(?:REUTERS|Reuters|AP Photo|AP|AFP|EPA|EPA-EFE|TASS|UNIAN)\s?\/\s?[\p{Lu}][\p{L} .'’-]{2,40}\)?$|^\(?\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3}\/[\p{L} ./-]{0,30}(?:Getty Images|AFP|Reuters|AP)\)?$|^(?:Getty(?: Images)?|Shutterstock|iStock|AP Photo|EPA-EFE)\.?$/u,
  },
  {
    name: "copyright of a picture",
    longest: 80,
    form: /^image (?:copyright|source|credit)[:,]? ?[\p{Lu}@][\p{L} .,/&'’-]{1,50}$/iu,
  },
  {
    name: "account",
    longest: 120,
    form: /^(?:(?:follow|like|find|join|reach|contact|e-?mail|tweet(?: at)?) .{2,60} (?:on|at|via) (?:twitter|facebook|telegram|instagram|x|linkedin|youtube|\S{2,30}@\S{2,30})\b(?: ?\(?@\w{2,30}\)?| and (?:on |stay )?.{2,40})?|(?:twitter|e-?mail|facebook|telegram|instagram|contact)\s?[:：]\s?\S{0,30}@\S{2,40})[.!]?$/i,
  },
  {
    name: "reporters",
    longest: 260,
    signs: ["ing by ", "contributed "],
    form: /^[—–([-]{0,2}\s?(?:(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eporting|[Ee]diting|[Ww]riting and reporting) by \p{Lu}[^!?]{2,200}|\p{Lu}[\p{L}\p{M}.,'’ -]{2,120} contributed (?:reporting(?: to this (?:report|story|article))?|to this (?:report|story|article|post|piece|dispatch)))[.]?[)\]]?[.]?$/u,
  },
  {
    name: "those who helped",
    longest: 160,
    form: /^[—–([-]{0,2}\s?(?:[Ww]ith (?:files|assistance|contributions|additional reporting) (?:from|by) (?:the )?\p{Lu}|(?:[Ee]dited|[Tt]ranslated(?: from (?:the )?\p{Lu}\p{Ll}{2,12})?|[Cc]ompiled|[Ff]act-checked) by\s?:?\s\p{Lu})[\p{L}\p{M}.,;&'’ -]{2,120}[)\]]?$/u,
  },
  {
    name: "age of the page",
    longest: 60,
    form: /^(?:this (?:article|story|page) is (?:more than|over) .{1,20} old|reading time\s?:? ?\d.{0,20}|estimated reading time.{0,20})\.?$/i,
  },
  {
    name: "day of an update",
    longest: 60,
    form: /^(?:last |first )?(?:updated|published|posted|modified)\s?[:：]? (?:on |at )?(?:\d{1,3}|an?|one|two|three) (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?) ago\.?$/i,
  },
  {
    name: "trail of headings",
    longest: 100,
    signs: ["|", ">", "›", "»"],
    form: /^\p{Lu}[\p{L}&'’ -]{1,24}(?: ?[|>›»] ?\p{Lu}[\p{L}&'’ -]{1,24}){2,5}$/u,
  },
  {
    name: "subscription by name",
    longest: 60,
    form: /^[Ss]ubscribe to (?:[Tt]he |[Oo]ur )?\p{Lu}[\p{L} ]{2,40}$/u,
  },
  {
    name: "note of the desk",
    longest: 400,
    form: /^[—–([*\s-]{0,3}(?:corrections? appended|(?:correction|clarification|editor['’]?s['’]? note)s?(?: \([^)]{2,40}\)|, [^:]{2,30})?[:：] .{0,60}\b(?:this|the|an|a) (?:earlier |previous |original )?(?:version|article|story|post|headline|report|piece|caption)\b.*|(?:an|the) (?:earlier|previous|original) version of (?:this|the) (?:article|story|post|report|headline|caption|piece)\b.*|this (?:article|story|post|report|piece|page|headline) (?:has been|was) (?:updated|corrected|amended|edited|revised|originally published|first published|republished|produced|translated)\b.*|(?:disclaimer: )?(?:the )?(?:views|opinions) expressed (?:here|in this|are (?:those|the author|his own|her own|their own|solely))\b.*|all (?:content|text|photos?|materials?) (?:is |are )?(?:copyright|©) .{2,60})[.)\]]?$/i,
  },
  {
    name: "rights of an owner",
    longest: 400,
    signs: ["©"],
    form: /^.{0,60}©.{2,120}\ball rights reserved\b.{0,160}$/i,
  },
  {
    name: "rights",
    longest: 400,
    form: /^(?:this (?:material|content|article) may not be (?:published|reproduced|broadcast)\b.*|reprinted with permission\b.{0,80}|(?:republished|reproduced) under .{2,60}licen[cs]e\b.{0,80})$/i,
  },
  {
    name: "navigation",
    longest: 160,
    form: /^(?:skip to (?:main )?(?:content|navigation)|jump to (?:navigation|search|content)|(?:open|close|main|toggle) ?(?:the )?(?:menu|navigation|search)|menu|search|next|previous|(?:next|previous|older|newer) (?:article|post|story|page)s?|back to (?:home|news|top|the top)|(?:home|news|front page) ?(?:[|>›»/·•] ?[\p{L}&][\p{L}'-]{0,14}(?: [\p{L}&][\p{L}'-]{0,14}){0,2} ?){1,8}|\d{1,2} of \d{1,2}|(?:show|hide) (?:caption|transcript)|enlarge(?: this)? image|video size|play video|watch video(?: \d{1,2}:\d\d)?|click to (?:expand|enlarge|view|share).{0,40})$/iu,
  },
  {
    name: "inbox",
    longest: 300,
    form: /^already an? (?:subscriber|member)\?.{0,60}$|^(?:want|would you like|do you want) (?:to (?:receive|get|read|hear)|more)\b.{2,120}\b(?:inbox|newsletters?|e-?mail|subscribe|sign up)\b.*$/i,
  },
];

const NETWORK =
  "facebook|twitter|tweet|whatsapp|telegram|linkedin|reddit|pinterest|tumblr|digg|e-?mail|print|share|messenger|copy link|google\\+|stumble(?:upon)?|permalink|flipboard|pocket|viber|vkontakte";
/** Without any of these a line names no network; the last two are an s and a k in a search of Unicode that minds no capitals. */
const A_NETWORK = new RegExp(`${NETWORK}|[\\u017f\\u212a]`, "i");
const NETWORKS = new RegExp(`\\b(?:${NETWORK})(?![\\p{L}\\p{N}])`, "giu");

/** A row of buttons: hardly anything but the names of networks. */
function isButtonRow(line: string): boolean {
  if (!A_NETWORK.test(line)) return false;
  const names = line.match(NETWORKS) ?? [];
  if (names.length < 3) return false;
  const words = line.match(/[\p{L}\p{N}+]+/gu) ?? [];
  return names.length * 2 >= words.length || names.length >= 7;
}

/** Headings over what a page offers beside the report. */
export const TEASER_HEADING =
  /^(?:(?:other|related|more|popular|trending|similar|further|suggested|recommended) (?:topics?|articles?|stories|story|news|content|posts?|reading|reports?|videos?|coverage)(?: of interest| for you| you may like| on this topic)?|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|recommended(?: for you)?|more (?:from|on|in) [\p{L}\d' -]{2,40}|most (?:read|popular|viewed|shared)|trending(?: now)?|editors?['’]?s?['’]? (?:picks?|choice)|up next|read (?:more|also|next)|see also|also read|related|don['’]t miss|latest (?:news|stories|posts)|top stories|in case you missed it|what to read next|from our partners|around the web)\s?[:：…]?$/iu;

function holdsOne(line: string, signs: readonly string[]): boolean {
  for (const sign of signs) if (line.includes(sign)) return true;
  return false;
}

/** Whether a line is, by its words alone, no part of a report. */
export function isBoilerplateLine(line: string): boolean {
  if (line.length > 400) return false;
  if (isButtonLine(line) || isButtonRow(line)) return true;
  for (const { longest, signs, form } of LINE_RULES)
    if (line.length <= longest && (signs === undefined || holdsOne(line, signs)) && form.test(line))
      return true;
  return false;
}
