import fc from 'fast-check';
import { testSeed } from '../seed.ts';

// Every property of a run begins with the same seed, so that a run can be repeated whole.
fc.configureGlobal({ seed: testSeed });
