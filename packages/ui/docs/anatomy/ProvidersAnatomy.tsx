import { AnnouncementsProvider, LabelsProvider, Response, germanLabels } from '@response-stream/ui'

export const ProvidersAnatomy = () => (
  <LabelsProvider labels={germanLabels} locale="de">
    <AnnouncementsProvider announce="stages">
      <Response />
    </AnnouncementsProvider>
  </LabelsProvider>
)
