import { contract, contractRooms } from './contract-rooms.mjs';
import { ground, joined, mainRooms, middle, small } from './main-rooms.mjs';
import { page, react, rendererRooms, ui } from './renderer-rooms.mjs';

/**
 * @typedef {object} Room
 * @property {string} path folder or file from the project's folder; files of a folder that has a room of its own belong to that one
 * @property {string} what what it is for, in a line
 * @property {readonly string[]} may which others it may import: rooms, each for itself alone, or a folder that is none, for all rooms below it
 * @property {readonly string[]} [packages] npm packages that it may import
 * @property {readonly string[]} [types] the same for types alone, which are gone when it runs
 * @property {boolean} [node] it may use Node's own modules
 */

/**
 * Which rooms the house has, what each is for, and which others it may know. The dependency rules (rules.mjs) and the picture in
 * README.md (picture.mjs) are made from this table alone. A room that is not in it may import nothing, and nobody may import it.
 *
 * @type {readonly Room[]}
 */
export const rooms = [...contractRooms, ...mainRooms, ...rendererRooms];

/** What many rooms may know together, whether or not each uses all of it; the larger before what is part of it. */
export const shared = { may: [joined, page, middle, ground, contract, small], packages: [ui, react] };
