/** What was asked for cannot be done; the message says to whoever asked why, and what to do instead. */
export class UnusableError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}
