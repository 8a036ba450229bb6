import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NeutralPaper } from '../../lib/messages/neutral-messages';
import { authorNote, diffMarkdown, type ReadPassage } from '../../lib/neutral/author-note';
import type { Proposal } from '../../lib/neutral/proposal';
import { cleanText, diffOf, diffText } from '../../lib/neutral/outcome';
import { copyText } from '../copy-text';
import { sentenceOf } from '../errors';
import { writerOf } from './change-card';
import type { NeutralClient } from './neutral-client';

interface OutcomesProps {
  client: NeutralClient;
  paper: NeutralPaper;
  /** What is read, with what is taken. */
  read: readonly ReadPassage[];
  /** Where the paper's page is. */
  paperUrl: string;
}

/** What a reading comes to: the text to copy, or a note on the paper. */
export function Outcomes({ client, paper, read, paperUrl }: OutcomesProps) {
  const [told, setTold] = useState<string | null>(null);
  const [begun, setBegun] = useState(false);
  const nothing = read.every(({ taken }) => taken.length === 0);
  const joined = (write: (passage: ReadPassage) => string) => read.map(write).join('\n\n');
  const wordings = ({ taken }: ReadPassage) => taken.map(({ wording }) => wording);

  function copy(what: 'clean' | 'diff' | 'markdown' | 'note', text: string): void {
    setBegun(false);
    void copyText(text).then((copied) =>
      setTold(copied ? i18n.t(`neutral.copied.${what}`) : i18n.t('neutral.copied.failed')),
    );
  }

  const note = () =>
    authorNote(read, {
      proposes: i18n.t('neutral.note.proposes', [String(paper.version)]),
      whole: (name) => i18n.t('neutral.note.whole', [name]),
      from: ({ proposal, typed }) =>
        typed === null ? sourceIn(proposal) : i18n.t('neutral.note.mine', [sourceIn(proposal)]),
    });

  async function begin(): Promise<void> {
    try {
      const draft = await client.call('draft/start', {
        version: paper.version,
        what: 'paper',
        selectors: [],
        kind: 'loaded-term',
        rewording: null,
        replyTo: null,
        part: null,
        references: [],
      });
      const body = [draft.body, note()].filter((part) => part !== '').join('\n\n');
      await client.call('draft/keep', { ...draft, body, updatedAt: client.now().toISOString() });
      setTold(i18n.t('neutral.note.begun'));
      setBegun(true);
    } catch (thrown) {
      setTold(i18n.t('neutral.note.failed', [sentenceOf(thrown)]));
      setBegun(false);
    }
  }

  return (
    <section class="outcomes" aria-label={i18n.t('neutral.outcomes')}>
      <div class="outcome-buttons">
        <button
          type="button"
          class="button primary"
          onClick={() =>
            copy(
              'clean',
              joined((each) => cleanText(each.passage, wordings(each))),
            )
          }
        >
          {i18n.t('neutral.copy.clean')}
        </button>
        <button
          type="button"
          class="button"
          disabled={nothing}
          onClick={() =>
            copy(
              'diff',
              joined((each) => diffText(diffOf(each.passage, wordings(each)))),
            )
          }
        >
          {i18n.t('neutral.copy.diff')}
        </button>
        <button
          type="button"
          class="button"
          disabled={nothing}
          onClick={() => copy('markdown', diffMarkdown(read))}
        >
          {i18n.t('neutral.copy.markdown')}
        </button>
        <button type="button" class="button" disabled={nothing} onClick={() => void begin()}>
          {i18n.t('neutral.note.start')}
        </button>
        <button type="button" class="action" disabled={nothing} onClick={() => copy('note', note())}>
          {i18n.t('neutral.copy.note')}
        </button>
      </div>
      <p class="soft small outcome-told" role="status">
        {told}{' '}
        {begun && (
          <a href={paperUrl} target="_blank" rel="noopener">
            {i18n.t('neutral.openPaper')}
          </a>
        )}
      </p>
    </section>
  );
}

/** Where a wording is from, as a note to the author says it. */
function sourceIn(proposal: Proposal): string {
  if (proposal.source === 'lexicon') return i18n.t('neutral.note.source.lexicon');
  const by = writerOf(proposal);
  return by === null ? i18n.t('neutral.note.source.note') : i18n.t('neutral.note.source.noteBy', [by]);
}
