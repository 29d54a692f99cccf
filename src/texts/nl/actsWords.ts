/** Words of the organisation's meldcode that sentences in forms use. */
export interface ActWords {
  readonly child: string;
  /** With its article, for inside a sentence. */
  readonly theChild: string;
  readonly parents: string;
  readonly theParents: string;
  readonly adviceBody: string;
}
