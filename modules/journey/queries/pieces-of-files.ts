import { filesById } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { PieceOfFact } from '../fulfilments.ts'
import type { EvidenceKind } from '../standard-action.ts'

/** Files that came with a fact, each a piece of evidence: a picture is a photo where no other kind is named. */
export async function piecesOfFiles(
  work: Work,
  fileIds: readonly string[],
  kind?: EvidenceKind,
): Promise<PieceOfFact[]> {
  const files = await filesById(work, fileIds)
  return fileIds.flatMap((id) => {
    const file = files.get(id)
    if (!file) return []
    const usual = file.mediaType.startsWith('image/') ? 'photo' : 'document'
    return [{ kind: kind ?? usual, text: null, fileId: id, fileSha256: file.sha256 }]
  })
}

/** What a customer gave to say that something was told: a signature on the screen, or a tap on the own phone. */
export async function wordOfCustomer(
  work: Work,
  { way, fileIds }: { way: string; fileIds: readonly string[] },
): Promise<PieceOfFact[]> {
  if (way === 'signature') return piecesOfFiles(work, fileIds, 'signature')
  return [{ kind: 'customerTap', text: '客户在手机上点按确认', fileId: null, fileSha256: null }]
}
