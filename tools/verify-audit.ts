// `node tools/verify-audit.ts`: compares the audit log with its seals; names the first line that does not fit. Exit code 1 then.
import { describe } from '../platform/audit/describe.ts'
import { verifyAudit } from '../platform/audit/verify.ts'
import { connect } from '../platform/database/connect.ts'
import { readConfig } from '../app/config.ts'
import { openOwner } from '../app/data.ts'

const { ownerUrl, stop } = await openOwner(readConfig(), { adopt: true })
const owner = connect({ url: ownerUrl, max: 1, applicationName: 'tongxing-verify-audit' })
try {
  const result = await verifyAudit(owner)
  console.log(describe(result))
  process.exitCode = result.finding ? 1 : 0
} finally {
  await owner.end()
  await stop()
}
