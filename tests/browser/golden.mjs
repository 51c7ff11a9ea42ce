// Pictures with a tolerance. A picture is kept at a quarter of its size and in grey: what it shows is where things
// stand and how dark they are, not how a font rasterizer draws a letter.
import fs from 'node:fs';

const SCALE = 4;
const MEAN = 4; // of 255, over the picture
const FAR = 48, SHARE = 0.02; // points that differ by more than FAR

function small(png) {
  const width = Math.floor(png.width / SCALE), height = Math.floor(png.height / SCALE), grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let dy = 0; dy < SCALE; dy++)
        for (let dx = 0; dx < SCALE; dx++) {
          const at = ((y * SCALE + dy) * png.width + x * SCALE + dx) * 4;
          sum += 0.299 * png.data[at] + 0.587 * png.data[at + 1] + 0.114 * png.data[at + 2];
        }
      grey[y * width + x] = Math.round(sum / (SCALE * SCALE));
    }
  return { width, height, grey };
}

function write(PNG, file, picture) {
  const png = new PNG({ width: picture.width, height: picture.height, colorType: 0, inputColorType: 0, inputHasAlpha: false });
  png.data = Buffer.from(picture.grey);
  fs.writeFileSync(file, PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, deflateLevel: 9 }));
}

/** What is wrong with a screenshot, beside the picture that is kept; empty: nothing. */
export function compare(PNG, screenshot, file, update, now) {
  const here = small(PNG.sync.read(screenshot));
  if (update) {
    write(PNG, file, here);
    return '';
  }
  if (!fs.existsSync(file)) return 'there is no expected picture';
  const kept = PNG.sync.read(fs.readFileSync(file));
  if (kept.width !== here.width || kept.height !== here.height) return 'another size';
  let sum = 0, far = 0;
  for (let i = 0; i < here.grey.length; i++) {
    const by = Math.abs(kept.data[i * 4] - here.grey[i]);
    sum += by;
    far += by > FAR;
  }
  const mean = sum / here.grey.length, share = far / here.grey.length;
  if (mean <= MEAN && share <= SHARE) return '';
  write(PNG, now, here);
  return `differs by ${mean.toFixed(1)} of 255 on average, ${(100 * share).toFixed(1)} % of it by much: see ${now}`;
}
