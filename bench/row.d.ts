/** One line of a benchmark's table. Times are medians of interleaved rounds. */
export interface Row {
  name: string;
  /** Our figure, with its unit unless the title gives it. */
  ours: string;
  /** Who it is measured against in the same run, and their figure. */
  peer?: string;
  /** Ours divided by theirs. */
  ratio?: number;
  /** What the design asks for. */
  target?: string;
  met?: boolean;
}
