/** What the views of versions ask the background for. Rejects with errors that can be shown. */
import { type CallBackground } from '../client';

export class VersionActions {
  constructor(readonly call: CallBackground) {}
}
