/**
 * A name as a transcriber heard it and as it is meant. Every row was reviewed by a person; quotes stay as transcribed.
 */
export interface Repair {
  /** The company on whose calls it was heard so; null where it is meant so on any call. */
  readonly company: string | null;
  readonly heard: string;
  readonly meant: string;
  /** How the reviewer knows. */
  readonly why: string;
}

/** Kept by hand: a row is added when a reader has checked what was meant against a filing or the company's own pages. */
export const GLOSSARY: readonly Repair[] = [
  {
    company: 'adtran',
    heard: 'Embark',
    meant: 'Embarq',
    why: 'the carrier spun off by Sprint in 2006, listed with AT&T, Verizon and Qwest',
  },
  {
    company: 'adtran',
    heard: 'Telabs',
    meant: 'Tellabs',
    why: 'the maker of the former AFC equipment, which it bought in 2004',
  },
  {
    company: 'adtran',
    heard: 'internet working',
    meant: 'internetworking',
    why: "ADTRAN's product category of routers and switches",
  },
  { company: 'adtran', heard: 'clow closure', meant: 'closure', why: 'a stumble before the word' },
  { company: 'adtran', heard: 'hackney', meant: 'hackneyed', why: 'the set phrase is a hackneyed analogy' },
  { company: 'adtran', heard: 'sonnet', meant: 'SONET', why: 'the optical network standard, next to ethernet' },
  {
    company: 'adtran',
    heard: 'FGTX',
    meant: 'FTTx',
    why: 'fiber to the node, curb or home, the subject of the sentence',
  },
  { company: 'adtran', heard: 'IEDs', meant: 'IADs', why: 'integrated access devices, a product line of the company' },
  { company: 'adtran', heard: 'IPPBX', meant: 'IP PBX', why: 'a telephone exchange over IP' },
];
