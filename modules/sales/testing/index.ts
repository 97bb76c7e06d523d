export { buildContract, type ContractToBuild } from './build-contract.ts'
