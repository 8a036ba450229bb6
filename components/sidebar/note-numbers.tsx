import { i18n } from '#i18n';
import { type Figures } from '../../lib/notes/note';

/** Numbers of a point with what follows from them. */
export function NoteNumbers({ numbers }: { numbers: readonly Figures[] }) {
  return (
    <div class="numbers">
      <p class="label">{i18n.t('sidebar.note.numbers')}</p>
      <ul>
        {numbers.map(({ from, to, of, where }, index) => (
          <li key={index}>
            <span class="figures">
              {from !== null && to !== null
                ? i18n.t('sidebar.note.change', [String(from), String(to)])
                : of !== null && to !== null
                  ? i18n.t('sidebar.note.share', [String(to), String(of)])
                  : String(from ?? to ?? of ?? '')}
            </span>
            {where !== null && <span class="soft"> {where}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
