/** A style sheet that is not part of the first load, by its address: `import address from './x.css' with { loader: 'file' }`. */
declare module '*.css' {
  const address: string;
  export { address as default };
}
