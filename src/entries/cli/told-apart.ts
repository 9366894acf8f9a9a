/** Files by the shortest end of their paths that no other of them has: 'BG-01/变更单.xlsx' beside 'BG-02/变更单.xlsx'. */
export function toldApart(paths: readonly string[]): ReadonlyMap<string, string> {
  const whole = [...new Set(paths)].map((path) => ({ path, parts: path.split(/[\\/]/).filter((part) => part !== '') }));
  const tail = (parts: readonly string[], length: number) => parts.slice(-length).join('/');
  return new Map(
    whole.map(({ path, parts }) => {
      let length = 1;
      const shared = () => whole.some((one) => one.path !== path && tail(one.parts, length) === tail(parts, length));
      while (length < parts.length && shared()) length += 1;
      return [path, tail(parts, length)];
    }),
  );
}
