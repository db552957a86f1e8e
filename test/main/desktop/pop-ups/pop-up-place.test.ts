import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, anchorOf, boundsAt } from '../../../../main/desktop/pop-ups/pop-up-place.ts';

const laptop = { id: 1, workArea: { x: 0, y: 30, width: 1280, height: 770 } };
const monitor = { id: 2, workArea: { x: 1280, y: 0, width: 2560, height: 1400 } };
const size = { width: 420, height: 200 };

describe('pop-ups', () => {
  it('stand in the lower right corner of the screen with the mouse', () => {
    const anchor = anchorOf(null, [laptop, monitor], laptop);
    expect(boundsAt(anchor, size)).toEqual({ x: 860, y: 600, ...size });
  });

  it('stand where a person put them, on that screen', () => {
    const anchor = anchorOf({ display: 2, right: 100, bottom: 50 }, [laptop, monitor], laptop);
    expect(boundsAt(anchor, size)).toEqual({ x: 3320, y: 1150, ...size });
  });

  it('go back to the corner as long as that screen is gone', () => {
    const anchor = anchorOf({ display: 2, right: 100, bottom: 50 }, [laptop], laptop);
    expect(boundsAt(anchor, size)).toEqual({ x: 860, y: 600, ...size });
  });

  it('grow upwards, as far as there is room', () => {
    const anchor = anchorOf({ display: 1, right: 0, bottom: 500 }, [laptop], laptop);
    expect(boundsAt(anchor, { ...size, height: 250 })).toMatchObject({ y: 50, height: 250 });
    expect(boundsAt(anchor, { ...size, height: 400 })).toMatchObject({ y: 30, height: 400 });
    expect(boundsAt(anchor, { ...size, height: 2_000 })).toMatchObject({ y: 30, height: 770 });
  });

  it('are wholly on the screen, wherever they were dragged', () => {
    const anywhere = fc.integer({ min: -5_000, max: 5_000 });
    fc.assert(
      fc.property(anywhere, anywhere, fc.integer({ min: 1, max: 770 }), (x, y, height) => {
        const { workArea } = laptop;
        const bounds = boundsAt(anchorAt({ x, y, width: 420, height }, laptop), { width: 420, height });
        expect(bounds.x).toBeGreaterThanOrEqual(workArea.x);
        expect(bounds.y).toBeGreaterThanOrEqual(workArea.y);
        expect(bounds.x + bounds.width).toBeLessThanOrEqual(workArea.x + workArea.width);
        expect(bounds.y + bounds.height).toBeLessThanOrEqual(workArea.y + workArea.height);
      }),
    );
  });

  it('stay where they were dragged to', () => {
    const dragged = { x: 1_500, y: 300, ...size };
    expect(boundsAt(anchorAt(dragged, monitor), size)).toEqual(dragged);
  });
});
