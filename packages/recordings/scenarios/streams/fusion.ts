import { fusion } from '../families/fusion.ts'
import { message } from '../families/message.ts'
import { stream } from '../tape/stream.ts'

const models = {
  gpt: 'openai/gpt-5.5',
  gemini: 'google/gemini-3-pro',
  mistral: 'mistralai/mistral-large-2512',
}

export const panel = stream(
  'fusion',
  {
    server: 'openrouter',
    model: models.gpt,
    inputTokens: 1964,
    tools: [{ type: 'openrouter:fusion' }],
  },
  fusion({
    panels: [
      {
        model: models.gpt,
        content:
          'Repair them. Sound old timber outlasts most new frames, and a second pane behind the sash halves the loss of heat for a fraction of the price.',
      },
      {
        model: models.gemini,
        reasoning:
          'The age of the house matters. Before 1920 the wood is usually slow-grown pine, which keeps. Rot at the sill is the usual place to look.',
        content:
          'If the sills are dry, repair and draught-proof. Replace only frames in which a screwdriver sinks deeper than a centimetre. Ask first whether the street is a conservation area.',
      },
      {
        model: models.mistral,
        content: 'Replacement pays off when',
        fails: { error: 'The upstream model is overloaded.', status_code: 529 },
      },
    ],
    analyst: models.gemini,
    judge: models.gpt,
    analysis: {
      consensus: ['Sound wooden frames are worth repairing.'],
      contradictions: [
        {
          topic: 'How to decide',
          stances: [
            { model: models.gpt, stance: 'By price and loss of heat' },
            { model: models.gemini, stance: 'By the depth of the rot' },
          ],
        },
      ],
      partial_coverage: [{ models: [models.gpt], point: 'A second pane behind the sash' }],
      unique_insights: [
        { model: models.gemini, insight: 'In a conservation area replacement needs consent.' },
      ],
      blind_spots: ['Neither says what the work costs.'],
    },
    sources: [
      {
        title: 'Energy Efficiency and Historic Buildings: Secondary Glazing for Windows',
        url: 'https://historicengland.org.uk/images-books/publications/eehb-secondary-glazing-windows/',
      },
    ],
  }),
  message(
    '**Repair them**, unless the rot goes deeper than a centimetre. Both models that answered agree that sound old timber is worth keeping; a second pane behind the sash brings most of the warmth of a new window.\n\nBefore you replace any, find out whether your street is a conservation area. What the work costs, neither of them says.',
  ),
)
