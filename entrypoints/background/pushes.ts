/**
 * What the background tells others without being asked. Nobody waits for these: a page or sidebar that is not there,
 * or that does not listen, holds nobody up, and asks for the present state itself when it comes back.
 */
import { isNoReceiver } from '../../lib/messages/channel';
import type { ToSidebar } from '../../lib/messages/map';
import type { Request } from '../../lib/messages/message';
import type { ArxivId } from '../../lib/paper/id';
import type { BackgroundContext } from './context';

export class Pushes {
  constructor(private readonly context: BackgroundContext) {}

  /** Tells every page and sidebar that notes of these papers have changed. */
  async notesChanged(papers: ReadonlySet<ArxivId>): Promise<void> {
    if (papers.size === 0) return;
    const tabs = await this.tabs();
    // After an import there may be thousands: then only those are told of that somebody has open.
    const told = papers.size === 1 ? [...papers] : await this.openOf(papers, tabs);
    await this.all(
      told.flatMap((paper) =>
        tabs.flatMap((tab) => [
          this.context.channel.callPage(tab, 'page/notes-changed', { paper }),
          this.context.channel.callSidebar(tab, 'sidebar/notes-changed', { paper }),
        ]),
      ),
    );
  }

  /** Tells every sidebar that judgements of a paper have changed: the page draws none. */
  async judgementsChanged(paper: ArxivId): Promise<void> {
    const tabs = await this.tabs();
    await this.all(
      tabs.map((tab) => this.context.channel.callSidebar(tab, 'sidebar/notes-changed', { paper })),
    );
  }

  /** Tells every page that packs or own terms have changed, or what is dismissed on `paper`. */
  async lensChanged(paper: ArxivId | null): Promise<void> {
    const tabs = await this.tabs();
    await this.all(tabs.map((tab) => this.context.channel.callPage(tab, 'page/lens-changed', { paper })));
  }

  /** Tells the sidebar of a tab what its page has to say, under the message's name. */
  async tellSidebar<K extends keyof ToSidebar>(
    tab: number,
    name: K,
    message: Request<ToSidebar, K>,
  ): Promise<void> {
    await this.all([this.context.channel.callSidebar(tab, name, message)]);
  }

  private async openOf(papers: ReadonlySet<ArxivId>, tabs: readonly number[]): Promise<ArxivId[]> {
    const states = await Promise.allSettled(
      tabs.map((tab) => this.context.channel.callPage(tab, 'page/state', {})),
    );
    const open = new Set(
      states.flatMap((state) => (state.status === 'fulfilled' ? [state.value.paper] : [])),
    );
    return [...open].filter((paper) => papers.has(paper));
  }

  private async tabs(): Promise<number[]> {
    const tabs = await this.context.tabs.query({});
    return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  }

  private async all(calls: readonly Promise<unknown>[]): Promise<void> {
    for (const outcome of await Promise.allSettled(calls)) {
      if (outcome.status === 'rejected' && !isNoReceiver(outcome.reason)) this.context.report(outcome.reason);
    }
  }
}
