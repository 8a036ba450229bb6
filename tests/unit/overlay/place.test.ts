import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeNear } from '../../../lib/overlay/place';

const line = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });

describe('where a card is put', () => {
  test('is below the mark and begins where the mark begins', () => {
    const place = placeNear(line(100, 100), { width: 300, height: 200 }, { width: 1200, height: 800 });
    expect(place).toMatchObject({ left: 100, top: 128 });
  });

  test('is above the mark where there is no room below', () => {
    const place = placeNear(line(100, 700), { width: 300, height: 200 }, { width: 1200, height: 800 });
    expect(place.top + 200).toBeLessThan(700);
  });

  test('is moved left where it would leave the window', () => {
    const place = placeNear(line(1150, 100), { width: 300, height: 200 }, { width: 1200, height: 800 });
    expect(place.left + 300).toBeLessThan(1200);
  });

  test('is always inside of the window where it fits at all', () => {
    const length = fc.integer({ min: -2_000, max: 4_000 });
    const size = fc.record({
      width: fc.integer({ min: 20, max: 380 }),
      height: fc.integer({ min: 20, max: 460 }),
    });
    fc.assert(
      fc.property(length, length, size, (left, top, card) => {
        const room = { width: 400, height: 480 };
        const place = placeNear(line(left, top), card, room);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.left + card.width).toBeLessThanOrEqual(room.width);
        const height = Math.min(card.height, place.maxHeight);
        expect(place.top + height).toBeLessThanOrEqual(room.height);
      }),
    );
  });

  test('is lower where it would otherwise cover the mark', () => {
    const mark = line(100, 140);
    const place = placeNear(mark, { width: 300, height: 280 }, { width: 640, height: 400 });
    expect(place.top).toBeGreaterThan(mark.bottom);
    expect(place.top + place.maxHeight).toBeLessThanOrEqual(400);
    const above = placeNear(line(100, 260), { width: 300, height: 280 }, { width: 640, height: 400 });
    expect(above.top + above.maxHeight).toBeLessThan(260);
  });

  test('shows its beginning where it is larger than the window', () => {
    const place = placeNear(line(100, 100), { width: 900, height: 900 }, { width: 400, height: 200 });
    expect(place).toMatchObject({ left: 8, top: 8 });
  });
});
