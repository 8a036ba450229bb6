interface ViewsProps<V extends string> {
  /** What the views are of. */
  label: string;
  views: readonly V[];
  shown: V;
  nameOf: (view: V) => string;
  /** How much is in a view; null where that is not said. */
  countOf?: (view: V) => number;
  onView: (view: V) => void;
}

/** A choice between few views of one thing, side by side. */
export function Views<V extends string>({ label, views, shown, nameOf, countOf, onView }: ViewsProps<V>) {
  return (
    <div class="views" role="group" aria-label={label}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          class="view"
          aria-pressed={view === shown}
          onClick={() => onView(view)}
        >
          {nameOf(view)}
          {countOf && <span class="count">{countOf(view)}</span>}
        </button>
      ))}
    </div>
  );
}
