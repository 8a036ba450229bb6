/** Keys that stand alone: of a row that has the focus itself, never of a control in it or with a modifier. */
export function onPlainKey(does: Readonly<Record<string, () => void>>): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = Object.hasOwn(does, event.key) ? does[event.key] : undefined;
    if (!act) return;
    act();
    event.preventDefault();
    event.stopPropagation();
  };
}
