global using StatusGen.Notify.Channels;
global using StatusGen.Notify.Composing;
global using StatusGen.Notify.Exchange;
