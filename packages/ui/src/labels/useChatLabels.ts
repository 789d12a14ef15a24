'use client'

import { chatLabels } from './chatLabels.ts'
import { labelsHook } from './labelsHook.ts'

/** The words in force here of a conversation and its composer. */
export const useChatLabels = labelsHook(chatLabels)
