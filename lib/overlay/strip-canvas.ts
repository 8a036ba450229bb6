/**
 * Draws the strip. Kinds differ in length and shape as well as in colour: a hedge is a short hair, loaded wording a
 * full bar, a quantity two lines, a claim a frame, a booster a broken bar, hype a wedge, surprise a dot, a note a square
 * on the other side. One canvas: thousands of marks cost no more than a few hundred rows of pixels.
 */
import { STRIP_KINDS, type Row, type StripKind } from './strip-rows';

/** How wide the signs are at most, in CSS px. */
export const STRIP_SIGNS = 12;

type Paint = (ink: CanvasRenderingContext2D, y: number) => void;

const SIGNS: Readonly<Record<StripKind, Paint>> = {
  hedge: (ink, y) => ink.fillRect(8, y, 4, 1),
  booster: (ink, y) => {
    ink.fillRect(4, y, 3, 2);
    ink.fillRect(9, y, 3, 2);
  },
  loaded: (ink, y) => ink.fillRect(0, y - 1, 12, 3),
  hype: (ink, y) => {
    ink.beginPath();
    ink.moveTo(12, y - 2);
    ink.lineTo(12, y + 3);
    ink.lineTo(6, y + 0.5);
    ink.fill();
  },
  surprise: (ink, y) => {
    ink.beginPath();
    ink.arc(9, y + 0.5, 2, 0, 2 * Math.PI);
    ink.fill();
  },
  quantity: (ink, y) => {
    ink.fillRect(0, y - 2, 12, 1.5);
    ink.fillRect(0, y + 1, 12, 1.5);
  },
  claim: (ink, y) => {
    ink.lineWidth = 1.5;
    ink.strokeRect(0.75, y - 1.75, 10.5, 4);
  },
  note: (ink, y) => ink.fillRect(0, y - 2, 5, 5),
};

/** Draws `rows` on the canvas, as many CSS px high as `height`, in the colours that its own style gives the kinds. */
export function drawRows(canvas: HTMLCanvasElement, rows: readonly Row[], height: number): void {
  const view = canvas.ownerDocument.defaultView!;
  const scale = view.devicePixelRatio;
  canvas.width = Math.round(STRIP_SIGNS * scale);
  canvas.height = Math.round(height * scale);
  canvas.style.height = `${height}px`;
  const ink = canvas.getContext('2d');
  if (!ink) return;
  ink.scale(scale, scale);
  const colours = coloursOf(canvas, view);
  for (const { on, y, quiet } of rows) {
    ink.fillStyle = ink.strokeStyle = colours[on];
    ink.globalAlpha = quiet ? 0.55 : 1;
    SIGNS[on](ink, y);
  }
}

/** A canvas knows no custom properties: the sheet's colours are read as the computed colour of the element. */
function coloursOf(canvas: HTMLCanvasElement, view: Window): Record<StripKind, string> {
  const colours: Partial<Record<StripKind, string>> = {};
  for (const kind of STRIP_KINDS) {
    canvas.style.color = `var(--strip-${kind}, var(--hedgerow-${kind}))`;
    colours[kind] = view.getComputedStyle(canvas).color;
  }
  canvas.style.color = '';
  return colours as Record<StripKind, string>;
}
