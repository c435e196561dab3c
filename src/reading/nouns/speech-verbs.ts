const FORMS = `
  say says said saying tell tells told telling add adds added adding reply replies replied replying respond responds responded responding
  ask asks asked asking state states stated stating claim claims claimed claiming report reports reported reporting warn warns warned warning
  note notes noted noting explain explains explained explaining announce announces announced announcing declare declares declared declaring
  insist insists insisted insisting argue argues argued arguing write writes wrote writing complain complains complained complaining
  confess confesses confessed confessing confirm confirms confirmed confirming deny denies denied denying admit admits admitted admitting
  boast boasts boasted joke jokes joked mutter mutters muttered shout shouts shouted whisper whispers whispered recall recalls recalled
  quote quotes quoted comment comments commented tweet tweeted posted acknowledge acknowledges acknowledged allege alleges alleged
  assert asserts asserted describe describes described predict predicts predicted promise promises promised vow vows vowed
  urge urges urged conclude concludes concluded emphasize emphasized stress stresses stressed reveal reveals revealed suggest suggests suggested
  testify testifies testified remark remarks remarked answer answers answered recount recounts recounted lament laments lamented`;

/** Every form of the verbs by which people speak. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(FORMS.split(/\s+/).filter(Boolean));
