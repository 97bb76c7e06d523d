/** What the API answers about files that may be, or became, one. */
export interface MergeReply {
  code: string
  mergeId: string
  personId: string
  items: {
    id: string
    reasons: { code: string; words: { zh: string } }[]
    persons: { id: string; name: string }[]
  }[]
  person: { id: string; name: string; maskedPhone: string; occupation: string; employer: string }
  merges: { mergeId: string; absorbedName: string }[]
}
