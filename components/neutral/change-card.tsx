import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NeutralPassage } from '../../lib/messages/neutral-messages';
import { wordsAt } from '../../lib/neutral/apply';
import type { Wording, Words } from '../../lib/neutral/change';
import type { NoteProposal, Proposal } from '../../lib/neutral/proposal';
import { diffOfChange } from '../../lib/neutral/outcome';
import { plainBody } from '../../lib/markdown/plain-body';
import { passageAddress } from '../../lib/report/passage-address';
import { asTyped } from '../../lib/versions/wording-parts';
import { GrowingText } from '../editor/growing-text';
import { Icon } from '../icon';
import { kindName, noteKindName } from '../kind-names';
import { WithFormulas } from '../markdown/quotation';
import { WordDiff } from '../word-diff';
import type { Row } from './use-reading';

interface ChangeCardProps {
  row: Row;
  passage: NeutralPassage;
  /** Whether this is the card that keys act on, and that Tab reaches. */
  current: boolean;
  onAccept: (wording?: number, typed?: string | null) => void;
  onInstead: (key: string) => void;
  onReject: () => void;
  onOpen: (url: string, note: string) => void;
}

/** A change with its source, and what can be done with it. */
export function ChangeCard({
  row,
  passage,
  current,
  onAccept,
  onInstead,
  onReject,
  onOpen,
}: ChangeCardProps) {
  const { proposal, wording, at, typed, is, others } = row.place;
  const [editing, setEditing] = useState(false);
  const card = useRef<HTMLElement>(null);
  // The form takes the focus with it when it goes.
  const endEditing = () => {
    setEditing(false);
    card.current?.focus({ preventScroll: true });
  };
  const diff = diffOfChange(passage, wording);
  const unsure = proposal.source === 'note' && !proposal.sure && typed === null;
  const tab = { tabIndex: current ? 0 : -1 };
  const name = [
    i18n.t(`neutral.is.${is}`),
    asTyped(wordsAt(passage, wording)).trim(),
    asTyped({ text: wording.to, tex: wording.tex }).trim() || i18n.t('neutral.leftOut'),
  ];
  return (
    <article
      ref={card}
      class={`change-card ${is}`}
      data-row={row.key}
      {...(current ? { 'aria-current': true } : {})}
      tabIndex={current ? 0 : -1}
      aria-label={name.join(': ')}
    >
      <header>
        <p class="change-is">
          {is !== 'proposed' && <Icon name={is === 'taken' ? 'check' : 'mute'} />}
          {i18n.t(`neutral.is.${is}`)}
        </p>
        <p class="soft small">{sourceName(proposal)}</p>
      </header>
      <WordDiff parts={diff.parts} tex={diff.tex} />
      {typed !== null && <p class="soft small">{i18n.t('neutral.yours')}</p>}
      {unsure && <p class="notice caution small">{i18n.t('neutral.unsure')}</p>}
      <Why proposal={proposal} tab={tab} onOpen={onOpen} />
      {editing ? (
        <WordingForm
          // A phrase is easier put into the sentence than the sentence round it.
          begun={unsure ? wordsAt(passage, wording) : { text: wording.to, tex: wording.tex }}
          onSave={(written) => {
            endEditing();
            onAccept(at, written);
          }}
          onCancel={endEditing}
        />
      ) : (
        <>
          {proposal.wordings.length > 1 && (
            <Wordings
              wordings={proposal.wordings}
              at={typed === null ? at : -1}
              passage={unsure ? passage : null}
              tab={tab}
              onWording={(chosen) => onAccept(chosen, null)}
            />
          )}
          {others.length > 0 && <Others others={others} tab={tab} onInstead={onInstead} />}
          <div class="change-acts">
            <button
              type="button"
              class="button"
              {...tab}
              aria-pressed={is === 'taken'}
              onClick={() => onAccept()}
            >
              {i18n.t('neutral.accept')}
            </button>
            <button
              type="button"
              class="button"
              {...tab}
              aria-pressed={is === 'left'}
              onClick={() => onReject()}
            >
              {i18n.t('neutral.reject')}
            </button>
            <button type="button" class="action" {...tab} onClick={() => setEditing(true)}>
              <Icon name="edit" />
              {i18n.t('neutral.edit')}
            </button>
          </div>
        </>
      )}
    </article>
  );
}

/** Whose wording it is: "Note by Marta Oldfield", "Lexicon: novel". */
export function sourceName(proposal: Proposal): string {
  if (proposal.source === 'lexicon') return i18n.t('neutral.source.lexicon', [proposal.term]);
  const by = writerOf(proposal);
  return by === null ? i18n.t('neutral.source.note') : i18n.t('neutral.source.noteBy', [by]);
}

/** Who wrote a note, as far as it is told. */
export function writerOf({ importedFrom, by }: NoteProposal): string | null {
  return importedFrom?.name ?? by;
}

interface Tab {
  tab: { tabIndex: number };
}

function Why({
  proposal,
  tab,
  onOpen,
}: Tab & { proposal: Proposal; onOpen: (url: string, note: string) => void }) {
  if (proposal.source === 'lexicon') {
    return (
      <p class="soft small">
        {kindName(proposal.kind)}. {proposal.why}{' '}
        <span class="change-source">{i18n.t('neutral.entryFrom', [proposal.from])}</span>
      </p>
    );
  }
  const { body, kind, target, id } = proposal;
  const url = passageAddress(target);
  const plain = plainBody(body);
  return (
    <div class="small">
      <p class="soft">{noteKindName(kind)}</p>
      {plain !== '' && <p class="change-note">{plain}</p>}
      <a
        class="action"
        href={url}
        target="_blank"
        rel="noopener"
        {...tab}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          onOpen(url, id);
        }}
      >
        <Icon name="go" />
        {i18n.t('neutral.showNote')}
      </a>
    </div>
  );
}

function Wordings({
  wordings,
  at,
  passage,
  tab,
  onWording,
}: Tab & {
  wordings: readonly Wording[];
  at: number;
  /** The passage, where the wordings stand for different words of it; these are named then. */
  passage: NeutralPassage | null;
  onWording: (chosen: number) => void;
}) {
  return (
    <div class="change-choices" role="group" aria-label={i18n.t('neutral.wordings')}>
      {wordings.map((wording, index) => (
        <button
          key={index}
          type="button"
          class="view"
          {...tab}
          aria-pressed={index === at}
          onClick={() => onWording(index)}
        >
          <Replacement wording={wording} />
          {passage && (
            <span class="change-for">
              {' '}
              {i18n.t('neutral.inPlaceOf')} <Beginning {...wordsAt(passage, wording)} />
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

function Others({
  others,
  tab,
  onInstead,
}: Tab & { others: readonly Proposal[]; onInstead: (key: string) => void }) {
  return (
    <div class="change-others">
      <p class="label">{i18n.t('neutral.instead')}</p>
      <ul>
        {others.map((other) => (
          <li key={other.key}>
            <button type="button" class="more serif" {...tab} onClick={() => onInstead(other.key)}>
              <Replacement wording={other.wordings[0]!} />
            </button>{' '}
            <span class="soft small">{sourceName(other)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** So much of the words that a wording stands for says which they are. */
const NAMED = 30;

function Beginning({ text, tex }: Words) {
  if (text.length <= NAMED) return <WithFormulas text={text} tex={tex} />;
  return (
    <>
      <WithFormulas text={text.slice(0, NAMED).trimEnd()} tex={tex} /> …
    </>
  );
}

function Replacement({ wording }: { wording: Wording }) {
  const { to, tex } = wording;
  if (to.trim() === '') return <>{i18n.t('neutral.leaveOut', [wording.from.trim()])}</>;
  return <WithFormulas text={to} tex={tex} />;
}

interface WordingFormProps {
  begun: Words;
  onSave: (typed: string) => void;
  onCancel: () => void;
}

/** The wording as the reader would have it, for this reading alone. */
function WordingForm({ begun, onSave, onCancel }: WordingFormProps) {
  const id = useId();
  const [typed, setTyped] = useState(() => asTyped(begun));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="change-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(typed);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <div class="field">
        <label for={id}>{i18n.t('neutral.wording')}</label>
        <GrowingText
          id={id}
          rows={2}
          serif
          value={typed}
          readOnly={false}
          onText={setTyped}
          fieldRef={field}
        />
      </div>
      <div class="change-acts">
        <button type="submit" class="button primary">
          {i18n.t('neutral.take')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('neutral.cancel')}
        </button>
      </div>
    </form>
  );
}
