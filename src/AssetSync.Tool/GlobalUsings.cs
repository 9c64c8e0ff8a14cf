global using AssetSync.Tool.Diffing;
global using AssetSync.Tool.Doctor;
global using AssetSync.Tool.Editing;
global using AssetSync.Tool.Formats;
global using AssetSync.Tool.Proving;
global using AssetSync.Tool.Searching;
global using AssetSync.Tool.Terminal;
