/** Where metadata was read from. Given as a file or by hand it has no source. */
export interface MetadataSource {
  url: string;
  /** The certificate (PEM) that must have signed it; null when it is believed for where it came from. */
  signer: string | null;
  etag: string | null;
  modified: string | null;
  /** When the address was last known to say this. */
  readAt: Date;
}
