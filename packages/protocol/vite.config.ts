import { library } from '../../scripts/library.ts'

export default library(['src/index.ts', 'src/dialects.ts', 'src/lint.ts'])
