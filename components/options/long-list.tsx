import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** From so many entries on, a list can be searched. */
const SEARCHED_FROM = 8;

/** So many entries are drawn at first, and again with each "Show more". */
const PAGE = 50;

interface LongListProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  /** What is searched. */
  textOf: (item: T) => string;
  /** What the field of the search is called. */
  label: string;
  render: (item: T) => ComponentChildren;
}

/** A list that may be long: it can be searched, and draws no more than can be looked through. */
export function LongList<T>({ items, keyOf, textOf, label, render }: LongListProps<T>) {
  const id = useId();
  const [sought, setSought] = useState('');
  const [most, setMost] = useState(PAGE);
  const words = sought.trim().toLocaleLowerCase();
  const found =
    words === '' ? items : items.filter((item) => textOf(item).toLocaleLowerCase().includes(words));
  if (items.length === 0) return null;
  return (
    <div class="long-list">
      {items.length >= SEARCHED_FROM && (
        <div class="field search">
          <label for={id}>{label}</label>
          <input
            id={id}
            type="search"
            value={sought}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => {
              setSought(event.currentTarget.value);
              setMost(PAGE);
            }}
          />
          <p class="soft small" role="status">
            {words !== '' && i18n.t('options.words.found', [String(found.length), String(items.length)])}
          </p>
        </div>
      )}
      <ul class="term-list">
        {found.slice(0, most).map((item) => (
          <li key={keyOf(item)}>{render(item)}</li>
        ))}
      </ul>
      {found.length > most && (
        <button type="button" class="action" onClick={() => setMost(most + PAGE)}>
          {i18n.t('options.words.more', [String(found.length - most)])}
        </button>
      )}
    </div>
  );
}
