import type { Digest } from '../../src/digest/digest.ts';
import type { DigestDelivery } from '../../src/digest/ports.ts';

export interface RecordedPost {
  readonly target: string;
  readonly key: string;
  readonly digest: Digest;
  readonly atMs: number;
}

/** A platform that remembers what was posted to it, and fails or dies where a test asks it to. */
export class RecordedDelivery implements DigestDelivery {
  readonly prefix = 'fake';
  readonly posts: RecordedPost[] = [];
  readonly told: string[] = [];
  readonly clock: () => number;
  /** Called before a post is taken; throwing means that it never arrived. */
  before: (target: string) => void = () => {};
  /** Called after a post has been taken; throwing means that it arrived and the sender never heard. */
  after: (target: string) => void = () => {};
  canTell = true;

  constructor(clock: () => number) {
    this.clock = clock;
  }

  async post(target: string, digest: Digest, key: string): Promise<string> {
    this.before(target);
    this.posts.push({ target, key, digest, atMs: this.clock() });
    this.after(target);
    return `post-${this.posts.length}`;
  }

  async find(target: string, key: string): Promise<'posted' | 'absent' | 'unknown'> {
    if (!this.canTell) return 'unknown';
    return this.posts.some((p) => p.target === target && p.key === key) ? 'posted' : 'absent';
  }

  async allowed(): Promise<(company: string) => boolean> {
    return () => true;
  }

  async tell(_target: string, owner: string, text: string): Promise<void> {
    this.told.push(`${owner}: ${text}`);
  }
}
