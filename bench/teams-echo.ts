// A bare botbuilder bot, to measure ours beside: it authenticates like ours and sends every message back. Run by teams.ts.
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import express from 'express';

const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType, PORT } = process.env;
const identity = { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType };
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    identity as never,
    new ConfigurationServiceClientCredentialFactory(identity as never),
  ),
);
const app = express();
app.post('/api/messages', express.json(), (request, response) => {
  void adapter.process(request, response as never, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(context.activity.text);
  });
});
app.listen(Number(PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
