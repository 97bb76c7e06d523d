// `node tools/verify-audit.ts`: compares the audit log with its seals; names the first line that does not fit. Exit code 1 then.
import { describe } from '../platform/audit/describe.ts'
import { verifyAudit } from '../platform/audit/verify.ts'
import { connect } from '../platform/database/connect.ts'
import { openKeyring } from '../platform/secrets/keyring.ts'
import { readConfig } from '../app/config.ts'
import { openOwner } from '../app/owner-database.ts'
import { findSecrets } from '../app/secrets.ts'

const config = readConfig()
const secrets = findSecrets(config.dataFolder, config.secretKey)
if (!secrets) throw new Error('Put secrets.json into DATA_DIR, or set SECRET_KEY.')
const { ownerUrl, stop } = await openOwner(config, { adopt: true })
const owner = connect({ url: ownerUrl, max: 1, applicationName: 'tongxing-verify-audit' })
try {
  const result = await verifyAudit(owner, openKeyring(secrets.keyring))
  console.log(describe(result))
  process.exitCode = result.finding ? 1 : 0
} finally {
  await owner.end()
  await stop()
}
