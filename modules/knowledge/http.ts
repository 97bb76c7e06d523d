import { bind } from '#platform/http/index.ts'
import { addToneWord, changeToneWord } from './actions/keep-tone-word.ts'
import {
  addPiece,
  askForReview,
  beginEdition,
  changePiece,
  editEdition,
  notePieceUsed,
  publishEdition,
  sendBack,
} from './actions/write-piece.ts'
import { knowledgeContract } from './contract.ts'
import { pieceHistory, pieceOfTheHouse, pieceView } from './queries/get-piece.ts'
import { getHelp, listHelp } from './queries/help.ts'
import { listPieces } from './queries/list-pieces.ts'
import { offerPieces } from './queries/offer.ts'
import { toneHistory, toneWords } from './queries/tone-words.ts'

export const knowledgeApi = bind(knowledgeContract, {
  listPieces: ({ work, query }) => listPieces(work, query),
  getPiece: ({ work, params }) => pieceView(work, params.pieceId),
  pieceHistory: ({ work, params, query }) => pieceHistory(work, params.pieceId, query),
  addPiece: ({ work, body }) => addPiece(work, body),
  changePiece: ({ work, params, body }) => changePiece(work, params.pieceId, body),
  beginEdition: ({ work, params }) => beginEdition(work, params.pieceId),
  editEdition: ({ work, params, body }) => editEdition(work, params.pieceId, body),
  askForReview: ({ work, params, body }) => askForReview(work, params.pieceId, body),
  sendBack: ({ work, params, body }) => sendBack(work, params.pieceId, body),
  publishEdition: ({ work, params, body }) => publishEdition(work, params.pieceId, body.version),
  offerPieces: async ({ work, body }) => ({ items: await offerPieces(work, body) }),
  notePieceUsed: ({ work, params }) => notePieceUsed(work, params.pieceId),
  getGuide: ({ work }) => pieceOfTheHouse(work, 'guide'),
  getCreed: ({ work }) => pieceOfTheHouse(work, 'creed'),
  listToneWords: async ({ work }) => ({ items: await toneWords(work) }),
  toneHistory: ({ work, query }) => toneHistory(work, query),
  addToneWord: ({ work, body }) => addToneWord(work, body),
  changeToneWord: ({ work, params, body }) => changeToneWord(work, params.wordId, body),
  listHelp: ({ work, query }) => listHelp(work, query),
  getHelp: ({ work, params }) => getHelp(work, params.pieceId),
})
