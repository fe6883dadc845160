import { expect, test } from "vitest";
import { currentImages } from "./current-images";
import { findImage } from "./find-image";

test.each(Object.entries(currentImages))("%s: tagged, known to the table of images, and supported when it was looked up", (_, image) => {
  expect(image.reference).toMatch(/[:\d][\w.-]+$/);
  expect(Date.parse(image.until)).toBeGreaterThan(Date.parse(image.checked));
  expect(image.citation).toMatch(/^https:/);
  const fact = findImage(image.reference)?.fact;
  expect(fact).toBeDefined();
  expect(fact?.bundle).toBe(image.holds.startsWith("/") ? "yes" : "no");
  if (image.holds.startsWith("/")) expect(fact?.bundlePaths).toContain(image.holds);
});

test("the image for a question to a server has `openssl`", () => {
  expect(findImage(currentImages.tools.reference)?.fact?.packages?.["openssl"]).toBe("yes");
});
