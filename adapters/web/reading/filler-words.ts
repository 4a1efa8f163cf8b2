/** Words that tell nothing about what an analyst asks: grammar, courtesies, and how people talk on calls. */
export const FILLER: ReadonlySet<string> = new Set(
  `a able about above absolutely across actually add added additional after again ago all almost alone along already alright
  also although always am amount an and another any anybody anymore anyone anything anyway apologize appreciate are area areas around as ask asked
  asking at away b back bad based be became because become been before began begin behind being believe best better between big bigger
  biggest bit both brief bring broad but by c call called came can caught certainly chance change changed circle clarification clarify clear
  clearly click color colour come comes coming comment commentary comments compared congrats congratulations connection context continue continued
  continues could couple course curious d day days deal definitely detail details did difference different dig do does doing don done down drill
  drive driven driver drivers driving due during e each earlier early effect either elaborate else end enough especially et even ever every everybody
  everyone everything exactly example expect expected expecting extent f fact fair far feel feeling few figure final finally find fine first five
  flavor focus folks follow followed following follow-up for form forth forward four framework from full further future g gave general
  generally get gets getting give given gives giving go goes going gone good got great greater guess guide guy guys h had half hand happen happened
  happening happens hard has have having he hear heard hearing hello help helpful helps her here hey hi high higher highlight him his hit hold hope
  hopefully hoping how however i idea if imagine impact implied imply important in incremental indicated individual inside insight instead interested
  interesting into is issue issues it its itself j job just k keep kept kind know l large larger last lastly late later latest least leave left less let
  level levels like likely line little ll long longer look looked looking looks lot lots low lower m made main major make makes making man many
  matter may maybe me mean means meant mention mentioned middle might mind mine moment month months more morning most mostly move moves moved moving much must my n name near
  necessarily need needs never new next nice night no normal normally not note noted nothing notice now number numbers o obviously of off
  offer office oh ok okay old on once one ones only open operator or other others our out outside over overall own p part particular particularly past
  people per percent perhaps period perspective phonetic pick piece place plan play please plus point points possible possibly potential potentially pretty
  previous previously prior probably provide provided put puts putting q quarter quarterly quarters question questions queue quick quickly quite r range rather re read real realize
  really reason recent recently reference referred regard regarding regards related relative relatively relates remarks remember remind rest result results right
  room rough roughly run running s said same saw say saying says second secondly see seeing seem seems seen sense separate separately set several shape share
  she short should show side sight similar simple simply since sir slide slightly small so some somebody someone something somewhat sorry sort
  sorts sound sounds speak speaking specific specifically start started starting starts state stay step still stop story strong stuff such suggest
  suggested super suppose sure t take taken takes taking talk talked talking team tell ten term terms than thank thanks that the their them themselves then
  there therefore these they thing things think thinking third this those though thought thoughts three through time times timing to today together told
  tomorrow too took topic total touch toward towards tremendous trend trends tried true try trying turn two type types u um under understand understanding understood
  unpack until up update updated us use used using usually v value various ve versus very via view w wait walk want wanted was way ways we week
  weeks welcome well went were what whatever when where whether which while who whole whose why will wise wish with within without won wonder wondering words
  work worked working works world worth would wow wrap x y yeah year years yep yes yesterday yet you your yours yourself z zero afternoon evening
  january february march april may june july august september october november december monday tuesday wednesday thursday friday gentlemen ladies excellent exciting confident million billion trillion thousand hundred percentage despite throughout including consider
  reached associated housekeeping item items modeling purpose purposes basis magnitude versus didn hasn isn doesn wasn aren weren wouldn couldn haven won
  tough hopeful happy pleased impressive incredible performance execution personally seemingly presumably conversely mid single double digit digits
  reserving holding despite news key ongoing essentially helpfully remain remains rank order inning drop
  grew fell rose wish wished hoped reach size odd books wild card among ordinary below whatever
  willing greatest degree analogy weird confidence`
    .trim()
    .split(/\s+/),
);
