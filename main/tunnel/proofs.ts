import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A question that this app asks itself through its public address. */
export interface Question {
  /** Stands in the address: 22 url-safe characters. */
  nonce: string;
  /** What only this app can answer. */
  proof: string;
}

/** The questions that are open. */
export interface Proofs {
  /** Makes a question, which can be answered until it is closed or a minute old. */
  open: () => Question;
  close: (question: Question) => void;
  /** The answer to an open question; null for anything else, after the same work. */
  proofFor: (nonce: string) => string | null;
}

/** One is asked at a time; more are open only while an old one is given up. */
const atMost = 4;

/** How long an answer is waited for; milliseconds. */
const lifetime = 60_000;

/** @param now milliseconds that only grow */
export function createProofs(now: () => number): Proofs {
  const secret = randomBytes(32);
  let questions: (Question & { at: number })[] = [];
  const hashOf = (text: string): Buffer => createHmac('sha256', secret).update(text).digest();

  return {
    open() {
      const nonce = randomBytes(16).toString('base64url');
      const question = { nonce, proof: hashOf(nonce).toString('base64url'), at: now() };
      questions = [...questions, question].slice(-atMost);
      return question;
    },
    close({ nonce }) {
      questions = questions.filter((question) => question.nonce !== nonce);
    },
    proofFor(nonce) {
      const asked = hashOf(nonce);
      let proof: string | null = null;
      for (const question of questions) {
        const isThis = timingSafeEqual(asked, hashOf(question.nonce));
        if (isThis && now() - question.at < lifetime) proof = question.proof;
      }
      return proof;
    },
  };
}
