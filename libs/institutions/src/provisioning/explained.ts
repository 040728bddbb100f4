/** A step cannot be done, and the words say why to an operator who knows nothing of the machine. */
export class Explained extends Error {}
