export { buildResidentActor, buildStaffActor } from './actors.ts'
export { readList } from './read-list.ts'
export { type TestDatabase, testKeyring, useTestDatabase } from './test-database.ts'
export { type TestReply, type TestServer, useTestServer } from './test-server.ts'
