import { join } from "node:path";

/**
 * The files of the font in which pictures are written, in its two weights.
 * @param {string} root where the project is
 */
export function fontFiles(root) {
  const folder = join(root, "node_modules/@expo-google-fonts/inter");
  return {
    regular: join(folder, "400Regular/Inter_400Regular.ttf"),
    semiBold: join(folder, "600SemiBold/Inter_600SemiBold.ttf"),
  };
}
