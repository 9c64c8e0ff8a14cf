return AssetSync.Faults.FaultCommand.Run(args);
