import { HeldWishes } from './held-wishes.service.js';
import { PlainWishes } from './plain-wishes.service.js';
import { PortableOwn } from './portable-own.service.js';
import { WishListsRepository } from './wish-lists.repository.js';
import { WishLists } from './wish-lists.service.js';
import { WishesController, WishListsController } from './wishes.controller.js';
import { WishesMerger } from './wishes-merger.service.js';

/** What keeps the learners' lists. */
export const listParts = [WishListsRepository, WishLists, WishesMerger, HeldWishes, PlainWishes, PortableOwn];
export const listControllers = [WishesController, WishListsController];
