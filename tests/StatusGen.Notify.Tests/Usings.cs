global using StatusGen.Notify.Channels;
global using StatusGen.Notify.Exchange;
