/** Words that end a noun phrase: function words, verbs and adverbs of calls. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above according across after again against all allowed allows almost along already also although always am among an and another any anticipate anticipated approximately are around as aside
 at averaged back basically be became because been before began being below besides between both bought but by came can closed come comes compare compared compares comparing continue continued continues contributed could
 delivered despite did do does doing done down drove driven due during each either ended ending especially even ever every except excluding expect expected expects experienced far finally finished first followed following for from gave generated
 get gets getting given go goes going got grew had has have having he helped her here him his how however i if in include included includes including increased indeed instead into is it its itself just
 know largely last later least less let like likely look looking made mainly make makes making may maybe me mentioned might more moreover most mostly moving much must my namely nearly net-net next no nor not now
 of off on once one only onto or other otherwise our out over overall own partially partly per perhaps plus posted primarily produced provided quite rather reached really received recall recorded reflecting reflects remained remains reported represented represents resulted resulting
 roughly said saw say see seen set several shall she should since slightly so some spent still strongly subject such take taking than that the their them then there these they think this those though through throughout thus to today together
 too totaled totaling totalled toward towards turning under until up upon us used using versus very via vs was we well went were what when where whereas whether which while who whose why will with within without would
 yes yet you your achieved added ahead announced booked brought declined decreased drop dropped earned expanded fell finish had improved landed led lowered opened paid raised recognized reduced repurchased returned rose signed sold stood target targeting believe estimate estimated forecast guided planning plan look versus therefore hence whereby show shows showed accounted accounts comprised comprises comprise approach approaches forecasting forecasted sell pretty`.split(
    /\s+/,
  ),
);
