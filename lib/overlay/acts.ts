/**
 * What a reader has done from the page, by a message to the background: terms muted and kept, marks taken away, kinds
 * hidden. Each can be undone from the message at the foot that tells of it; what goes wrong is told there too.
 */
import { ChannelError } from '../messages/channel-error';
import type { Finding, Kind } from '../lens/finding';
import type { Term } from '../lens/term-pack';
import type { SettingsChange } from '../settings/settings';
import type { Dismissal } from '../terms/dismissal';
import { reasonOf } from './failures';
import type { Session } from './session';
import type { Surroundings } from './surroundings';
import type { Toast } from './toast';

export class Acts {
  readonly #channel: Surroundings['channel'];
  readonly #words: Surroundings['words'];
  readonly #session: Session;
  readonly #toast: Toast;

  constructor({ channel, words }: Surroundings, session: Session, toast: Toast) {
    this.#channel = channel;
    this.#words = words;
    this.#session = session;
    this.#toast = toast;
  }

  async hideKind(kind: Kind): Promise<void> {
    const set = (shown: boolean) => this.#change({ kinds: { [kind]: shown } });
    if (await set(false)) this.#tell(this.#words.kindHidden[kind], () => set(true));
  }

  /** Never marks the term of a finding again. */
  async mute({ kind, term }: Finding): Promise<void> {
    const muted = await this.#change({ mute: { kind, term } });
    if (muted) this.#tell(this.#words.muted(term), () => this.#change({ unmute: { kind, term } }));
  }

  /** Takes one mark away, from the card. */
  async notHere(finding: Finding): Promise<void> {
    await this.attempt(this.#words.dismissFailed, async () => {
      const { id } = await this.dismiss(finding);
      this.#tell(this.#words.dismissed, () =>
        this.attempt(this.#words.dismissFailed, async () => {
          await this.#channel.callBackground('mark/restore', { id });
          await this.#session.reloadLens();
        }),
      );
    });
  }

  /** Takes one mark away, for whoever asks. Rejects with what went wrong. */
  async dismiss(finding: Finding): Promise<Dismissal> {
    const dismissal = await this.#channel.callBackground(
      'mark/dismiss',
      this.#session.lookup.quoted(finding),
    );
    await this.#session.reloadLens();
    return dismissal;
  }

  /** Keeps a term of one's own. Resolves to whether it was kept. */
  async keepTerm(term: Term): Promise<boolean> {
    const { saved, failed } = this.#words.termForm;
    const kept = await this.attempt(failed, async () => {
      await this.#channel.callBackground('term/keep', { term });
      await this.#session.reloadLens();
    });
    if (kept) {
      this.#tell(saved(term.forms[0]!), () =>
        this.attempt(failed, async () => {
          await this.#channel.callBackground('term/drop', { id: term.id });
          await this.#session.reloadLens();
        }),
      );
    }
    return kept;
  }

  /** Does what was asked for; says in the page what went wrong. Returns whether it was done. */
  async attempt(failed: (reason: string) => string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (thrown) {
      const gone = thrown instanceof ChannelError && thrown.code === 'gone';
      this.#toast.show(gone ? this.#words.updated : failed(reasonOf(thrown)));
      return false;
    }
  }

  async #change(change: SettingsChange): Promise<boolean> {
    return await this.attempt(this.#words.settingFailed, () =>
      this.#channel.callBackground('settings/change', change),
    );
  }

  #tell(text: string, undo: () => Promise<unknown>): void {
    this.#toast.show(text, { label: this.#words.undo, run: () => void undo() });
  }
}
