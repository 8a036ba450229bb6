/** The signs on buttons, drawn on a grid of 16; beside or instead of a word, never read aloud. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  chevron: 'M6 3.5L10.5 8 6 12.5',
  plus: 'M8 3v10M3 8h10',
  go: 'M3 8h9M8.5 4.5L12 8l-3.5 3.5',
  edit: 'M3 13l.6-2.9 7.2-7.2a1 1 0 0 1 1.4 0l.9.9a1 1 0 0 1 0 1.4L5.9 12.4z',
  remove: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  restore: 'M3.5 6.5h6a3.25 3.25 0 0 1 0 6.5H6M6 3.5l-3 3 3 3',
  mute: 'M2.5 8S4.5 4.5 8 4.5 13.5 8 13.5 8 11.5 11.5 8 11.5 2.5 8 2.5 8zM3.5 12.5l9-9',
  split: 'M2.5 8h11M5.75 5L8 2.5 10.25 5M5.75 11L8 13.5l2.25-2.5',
  copy: 'M5.5 5.5h7.5V13H5.5zM3 10.5V3h7.5',
  reply: 'M6.5 4L3 7.5 6.5 11M3 7.5h6a4 4 0 0 1 4 4v1',
  history: 'M3.5 3.5v3h3M3.8 6.3A4.75 4.75 0 1 1 3.25 8.5M8 5.5V8.5l2 1.25',
  compare: 'M5 3L2.5 5.5 5 8M2.5 5.5h8M11 8l2.5 2.5L11 13M13.5 10.5h-8',
  search: 'M7 2.75a4.25 4.25 0 1 0 0 8.5a4.25 4.25 0 1 0 0-8.5zM10.25 10.25L13.5 13.5',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  follow: 'M8 2.5v11M4.5 6L8 2.5 11.5 6M4.5 10L8 13.5l3.5-3.5',
  lock: 'M4 7.5h8V13H4zM5.5 7.5V5.25a2.5 2.5 0 0 1 5 0V7.5',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  keys: 'M2 4.5h12v7.5H2zM4.5 7h.01M7 7h.01M9.5 7h.01M12 7h.01M5 9.75h6',
  sidebar: 'M2 3h12v10H2zM9.5 3v10',
  gear: 'M2 4.5h5M11 4.5h3M7 3v3h4V3zM2 11.5h2M8 11.5h6M4 10v3h4v-3z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, class: extra = '' }: { name: IconName; class?: string }) {
  return (
    <svg class={`icon ${extra}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** The mark of Hedgerow, as in `public/icon/icon.svg`. */
export function Logo({ class: extra = '' }: { class?: string }) {
  return (
    <svg class={`logo ${extra}`} viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <path fill="#69a86f" d="M24 40C-4.6 54.5 -2 92 24 92zM104 40C75.4 54.5 78 92 104 92z" />
      <path fill="#4a8f59" d="M24 40C52.6 54.5 50 92 24 92zM104 40C132.6 54.5 130 92 104 92z" />
      <path fill="#4a8f59" d="M64 8C28.7 31.5 32 92 64 92z" />
      <path fill="#2f6b45" d="M64 8C99.2 31.5 96 92 64 92z" />
      <path
        fill="none"
        stroke="#c26a2c"
        stroke-width="16"
        stroke-linecap="round"
        stroke-dasharray="0 32"
        d="M16 112h97"
      />
    </svg>
  );
}
