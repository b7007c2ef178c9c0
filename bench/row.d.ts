/** One line of a benchmark's table. Times are medians of interleaved rounds. */
export interface Row {
  name: string;
  /** Our figure, with its unit unless the title gives it. */
  ours: string;
  /** The peer in the same run, and its figure. */
  peer?: string;
  /** Ours divided by theirs. */
  ratio?: number;
  /** The bound that the design sets. */
  target?: string;
  met?: boolean;
}
